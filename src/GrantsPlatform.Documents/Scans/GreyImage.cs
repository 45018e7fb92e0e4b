namespace GrantsPlatform.Documents.Scans;

/// <summary>A picture in shades of grey, row by row; 0 is black.</summary>
internal sealed record GreyImage(byte[] Pixels, int Width, int Height)
{
    private const int Dark = 128;

    /// <summary>Fewer dark dots than dust and the edge of a sheet make.</summary>
    public bool IsBlank
    {
        get
        {
            long dark = 0;
            foreach (var pixel in Pixels) if (pixel < Dark) dark++;
            return dark * 2_000 < Pixels.LongLength;
        }
    }

    /// <summary>A picture of a part of the width, each dot the mean of those that it stands for; itself where it is no larger.</summary>
    /// <param name="most">Dots of its longer side.</param>
    public GreyImage Within(int most)
    {
        var factor = (Math.Max(Width, Height) + most - 1) / most;
        return factor <= 1 ? this : ShrunkBy(factor);
    }

    private GreyImage ShrunkBy(int factor)
    {
        var (width, height) = (Math.Max(1, Width / factor), Math.Max(1, Height / factor));
        var smaller = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                smaller[(y * width) + x] = Mean(x * factor, y * factor, factor);
        return new GreyImage(smaller, width, height);
    }

    private byte Mean(int left, int top, int size)
    {
        var (right, bottom) = (Math.Min(Width, left + size), Math.Min(Height, top + size));
        var sum = 0;
        for (var y = top; y < bottom; y++)
            for (var x = left; x < right; x++) sum += Pixels[(y * Width) + x];
        return (byte)(sum / ((right - left) * (bottom - top)));
    }

    /// <summary>Between dots, the mean of the four around by how near each is; outside of it, white.</summary>
    public byte At(double x, double y)
    {
        var (left, top) = ((int)Math.Floor(x), (int)Math.Floor(y));
        if (left < 0 || top < 0 || left + 1 >= Width || top + 1 >= Height) return byte.MaxValue;
        var (right, down, at) = (x - left, y - top, (top * Width) + left);
        var above = (Pixels[at] * (1 - right)) + (Pixels[at + 1] * right);
        var below = (Pixels[at + Width] * (1 - right)) + (Pixels[at + Width + 1] * right);
        return (byte)((above * (1 - down)) + (below * down));
    }

    public GreyImage Inverted() => this with { Pixels = Array.ConvertAll(Pixels, pixel => (byte)(255 - pixel)) };
}
