#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The bank holidays of rules/calendars/england.xml, checked by arithmetic of their own.
# shellcheck disable=SC2016 # programs for awk
set -u
LC_ALL=C
export LC_ALL
failed=0

# say SENTENCE FAULTS: ok when there are no faults, else not ok and the faults below it.
say() {
    if [ -z "$2" ]; then
        echo "ok - $1"
    else
        echo "not ok - $1"
        echo "$2"
        failed=1
    fi
}

# ask SENTENCE PROGRAM: an awk program that sees "date name" lines and prints faults.
ask() {
    say "$1" "$(sed -n 's/.*<holiday date="\([0-9-]*\)" name="\(.*\)".*/\1 \2/p' \
        rules/calendars/england.xml | awk '
        # Days since the year 0, by the Gregorian calendar; their remainder by 7 tells the weekday.
        function number(date, y, m, d) {
            y = substr(date, 1, 4); m = substr(date, 6, 2) + 0; d = substr(date, 9, 2)
            if (m < 3) { y--; m += 12 }
            return 365 * y + int(y / 4) - int(y / 100) + int(y / 400) + int((153 * m - 457) / 5) + d
        }
        function weekday(date) { return number(date) % 7 }
        '"$2")"
}

# Sunday is what 7 June 2026 was.
ask "no holiday is listed at a weekend, but for Christmas and Boxing Day on Saturdays" '
    BEGIN { sunday = weekday("2026-06-07"); saturday = weekday("2026-06-06") }
    weekday($1) == sunday { print $0 " is a Sunday" }
    (weekday($1) == saturday) != /^....-12-2[56] (Christmas|Boxing) Day \(a Saturday\)$/ {
        print $0 " is at a weekend, or is not" }
    /\(a Saturday\)/ { listed++ }
    END { for (y = 1974; y <= 2040; y++) for (d = 25; d <= 26; d++)
              wanted += weekday(y "-12-" d) == saturday
          if (listed != wanted) print listed + 0 " Saturdays are listed, expected " wanted }'
ask "holidays stand in order and none twice" '
    $1 <= last { print $1 " does not come after " last } { last = $1 }'
ask "Good Friday is a Friday and Easter Monday comes three days later" '
    /Good Friday/ { friday = number($1); if (weekday($1) != weekday("2026-06-05")) print $0 }
    /Easter Monday/ && number($1) != friday + 3 { print $0 }'
ask "seven holidays a year until 1977 and eight since, besides those of single years" '
    BEGIN { split("1977 1981 1999 2002 2011 2012 2022 2022 2023", years, " ")
            for (i in years) extra[years[i]]++ }
    !/\(a Saturday\)/ { count[substr($1, 1, 4)]++ }
    END { for (y = 1974; y <= 2040; y++) { want = (y < 1978 ? 7 : 8) + extra[y]
          if (count[y] != want) print y ": " count[y] + 0 " holidays, expected " want } }'
ask "known days that are easily mistaken are there" '
    BEGIN { n = split("1977-06-07 1981-07-29 1995-05-08 1999-12-31 2002-06-03 2002-06-04 2011-04-29 " \
              "2012-06-04 2012-06-05 2020-05-08 2020-08-31 2022-06-02 2022-06-03 2022-09-19 2023-05-08 " \
              "1999-12-27 1999-12-28 2010-12-27 2010-12-28 2011-12-27 2015-12-28 2021-12-28 2022-12-27", day, " ") }
    { listed[$1] = 1 }
    END { for (i = 1; i <= n; i++) if (!listed[day[i]]) print day[i] " is missing" }'
ask "the days that they were moved from are not" '
    $1 ~ /^(1995-05-01|2002-05-27|2012-05-28|2020-05-04|2022-05-30)$/ { print $0 }'
exit "$failed"
