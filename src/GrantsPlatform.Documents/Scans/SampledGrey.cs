namespace GrantsPlatform.Documents.Scans;

/// <summary>The lightness of a picture whose samples lie one after the other: black and white of a fax, grey, a palette, or colours.</summary>
internal static class SampledGrey
{
    /// <summary>Null where its samples are not laid as it says.</summary>
    public static GreyImage? Of(Picture picture, ReadOnlySpan<byte> samples)
    {
        var (width, height, bits) = (picture.Width, picture.Height, picture.Bits);
        if (bits is not (1 or 2 or 4 or 8) || picture.Colours is not { } colours) return null;
        var row = (((long)width * colours.Components * bits) + 7) / 8;
        if (row * height > samples.Length) return null;
        var lightness = Lightness(colours, bits, picture.IsInverted);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var line = samples.Slice((int)(row * y), (int)row);
            for (var x = 0; x < width; x++)
            {
                var sum = 0;
                for (var part = 0; part < colours.Components; part++) sum += lightness[Sample(line, (x * colours.Components) + part, bits)];
                pixels[(y * width) + x] = (byte)(sum / colours.Components);
            }
        }
        return new GreyImage(pixels, width, height);
    }

    /// <summary>What each number says.</summary>
    private static byte[] Lightness(PictureColours colours, int bits, bool isInverted)
    {
        var values = 1 << bits;
        var lightness = new byte[values];
        for (var value = 0; value < values; value++)
        {
            var light = colours.Palette is { } palette ? (value < palette.Length ? palette[value] : byte.MaxValue) : (byte)(value * 255 / (values - 1));
            lightness[value] = isInverted != colours.IsInk ? (byte)(255 - light) : light;
        }
        return lightness;
    }

    private static int Sample(ReadOnlySpan<byte> line, int index, int bits) =>
        bits == 8 ? line[index] : (line[index * bits / 8] >> (8 - bits - (index * bits % 8))) & ((1 << bits) - 1);
}
