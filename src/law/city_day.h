/*
 * city_day.h
 *		The city's current day, and the format of days.
 */
#ifndef JM_CITY_DAY_H
#define JM_CITY_DAY_H

#include "postgres.h"

#include "utils/date.h"

extern DateADT city_today(void);
extern char *format_day(DateADT day);
extern DateADT require_day(DateADT day, const char *name);

#endif							/* JM_CITY_DAY_H */
