def window_peaks(readings, width):
    if width < 1:
        raise ValueError("width below 1")
    peaks = []
    for start in range(len(readings) - width + 1):
        peak = 0
        for value in readings[start : start + width]:
            peak = max(peak, value)
        peaks.append(peak)
    return peaks
