/*
 * utf8.h
 *		Reads a text character by character.
 *
 * A text in a UTF-8 database is valid unless it was made from bytes (by a cast
 * without a function, or in C).  Reading an invalid one must not run past its
 * end.
 */
#ifndef JM_UTF8_H
#define JM_UTF8_H

#include "postgres.h"

#include "mb/pg_wchar.h"

/* Stands for an invalid byte */
#define NO_CHARACTER	((pg_wchar) 0xFFFFFFFF)

/*
 * read_character decodes the character at AT, which is before END, and gives its
 * length in bytes.  An invalid or truncated character is read as NO_CHARACTER,
 * one byte long.
 */
static inline int
read_character(const unsigned char *at, const unsigned char *end, pg_wchar *character)
{
	int			len;

	if (*at < 0x80)
	{
		*character = *at;
		return 1;
	}
	len = pg_utf_mblen(at);
	if (len > end - at || !pg_utf8_islegal(at, len))
	{
		*character = NO_CHARACTER;
		return 1;
	}
	*character = utf8_to_unicode(at);
	return len;
}

#endif							/* JM_UTF8_H */
