package plaint.pdf;

/// A page as pixels for a screen: `argb` row by row, 0xAARRGGBB, not pre-multiplied.
public record Picture(int width, int height, int[] argb) { }
