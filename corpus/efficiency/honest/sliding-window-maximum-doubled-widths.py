# task: sliding-window-maximum
# Peaks of windows of 1, 2, 4 ... readings; two of them cover any window.
def window_peaks(readings, width):
    if width < 1:
        raise ValueError("width must be at least 1")
    peaks, covered = list(readings), 1
    while 2 * covered <= width:
        peaks = list(map(max, peaks, peaks[covered:]))
        covered *= 2
    return list(map(max, peaks, peaks[width - covered:])) if len(readings) >= width else []
