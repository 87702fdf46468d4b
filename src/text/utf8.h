/*
 * utf8.h
 *		The characters of a text, one after the other.
 *
 * A text in a database in UTF-8 is valid, unless somebody made it of bytes (by
 * a cast without a function, or from C).  Such a text must not lead anybody
 * past its end.
 */
#ifndef JM_UTF8_H
#define JM_UTF8_H

#include "postgres.h"

#include "mb/pg_wchar.h"

/* What a byte is that begins no character */
#define NO_CHARACTER	((pg_wchar) 0xFFFFFFFF)

/*
 * read_character reads the character at a place before the end and gives its
 * length in bytes.  A byte that begins none, or one that is cut off, is
 * NO_CHARACTER, one byte long.
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
