def window_peaks(readings: list[float], width: int) -> list[float]:
    """Return the largest value of every whole window of `width` neighbouring readings."""
    if width < 1:
        raise ValueError("width must be at least 1")
    if width > len(readings):
        return []
    peak = max(readings[:width])
    peaks = [peak]
    for end in range(width, len(readings)):
        if readings[end] >= peak:
            peak = readings[end]
        elif readings[end - width] == peak:
            peak = max(readings[end - width + 1:end + 1])
        peaks.append(peak)
    return peaks
