# task: add-months-clamped
# The result is an instance of a subclass of date.
import calendar
import datetime


class Day(datetime.date):
    @property
    def last(self):
        return calendar.monthrange(self.year, self.month)[1]

    def plus(self, months, keep):
        years, month = divmod(self.month - 1 + months, 12)
        first = Day(self.year + years, month + 1, 1)
        if keep and self.day == self.last:
            return first.replace(day=first.last)
        return first.replace(day=min(self.day, first.last))


def add_months(day, months, keep_month_end=False):
    return Day.fromordinal(day.toordinal()).plus(months, keep_month_end)
