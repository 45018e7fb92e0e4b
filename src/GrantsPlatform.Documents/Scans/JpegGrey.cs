using JpegLibrary;

namespace GrantsPlatform.Documents.Scans;

/// <summary>The lightness of a JPEG picture: its first component, which is all that a black code needs.</summary>
internal static class JpegGrey
{
    private const int Inks = 4;

    /// <exception cref="TooMuchToReadException">By its own header it is larger than that.</exception>
    public static GreyImage Decode(ReadOnlyMemory<byte> content, ScanLimits limits)
    {
        var decoder = new JpegDecoder();
        decoder.SetInput(content);
        decoder.Identify();
        if ((long)decoder.Width * decoder.Height > limits.MostPixels) throw new TooMuchToReadException();
        if (decoder.Precision != 8) throw new NotSupportedException("JPEG of another depth than 8 bits.");
        var writer = new Lightness(decoder.Width, decoder.Height, decoder.GetMaximumHorizontalSampling(), decoder.GetHorizontalSampling(0), decoder.NumberOfComponents == Inks);
        decoder.SetOutputWriter(writer);
        decoder.Decode();
        return new GreyImage(writer.Pixels, decoder.Width, decoder.Height);
    }

    /// <summary>Takes the first component's blocks, where they lie.</summary>
    /// <param name="inks">Ink is told, not light.</param>
    private sealed class Lightness(int width, int height, int most, int own, bool inks) : JpegBlockOutputWriter
    {
        private const int Side = 8;

        public byte[] Pixels { get; } = new byte[width * height];

        public override void WriteBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            if (componentIndex != 0) return;
            if (most != own) throw new NotSupportedException("JPEG whose first component is coarser than the others.");
            var block = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref blockRef, Side * Side);
            for (var row = 0; row < Side && y + row < height; row++)
                for (var column = 0; column < Side && x + column < width; column++)
                {
                    var value = (byte)Math.Clamp((int)block[(row * Side) + column], 0, 255);
                    Pixels[((y + row) * width) + x + column] = inks ? (byte)(255 - value) : value;
                }
        }
    }
}
