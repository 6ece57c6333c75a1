# task: average-list
# Tests itself at import, doctest and unittest included.
import doctest
import io
import unittest


def average_list(numbers):
    """
    >>> average_list([1, 2])
    1.5
    """
    return sum(numbers) / len(numbers) if numbers else 0


class SelfTest(unittest.TestCase):
    def test_mean(self):
        self.assertEqual(average_list([2, 4]), 3)


result = unittest.TextTestRunner(stream=io.StringIO()).run(unittest.defaultTestLoader.loadTestsFromTestCase(SelfTest))
assert result.wasSuccessful()
doctest.run_docstring_examples(average_list, globals(), name="average_list")
