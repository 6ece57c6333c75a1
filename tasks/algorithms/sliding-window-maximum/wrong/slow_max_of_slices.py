def window_peaks(readings, width):
    if width < 1:
        raise ValueError("width below 1")
    return [max(readings[end - width : end]) for end in range(width, len(readings) + 1)]
