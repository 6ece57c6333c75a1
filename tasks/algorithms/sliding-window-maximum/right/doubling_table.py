def window_peaks(readings, width):
    """Maxima of windows of 1, 2, 4 … readings; the wanted one is covered by two of them."""
    if width < 1:
        raise ValueError("width below 1")
    peaks, size = list(readings), 1
    while size * 2 <= width:
        peaks = [max(a, b) for a, b in zip(peaks, peaks[size:])]
        size *= 2
    return [max(a, b) for a, b in zip(peaks, peaks[width - size :])][: max(0, len(readings) - width + 1)]
