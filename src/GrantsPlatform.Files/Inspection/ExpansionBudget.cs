using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Inspection;

/// <summary>How much may still be decompressed for one file, whatever its headers say and however deep things lie in it.</summary>
internal sealed class ExpansionBudget(InspectionLimits limits)
{
    private long _left = limits.MostExpanded;

    public InspectionLimits Limits => limits;

    /// <summary>False when the file has used up what it may.</summary>
    public bool Spend(long bytes) => (_left -= bytes) >= 0;

    /// <summary>A part as a whole, when it is small enough.</summary>
    public Answer<byte[]> ReadPart(Stream inflating)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = inflating.Read(buffer)) > 0;)
            {
                if (!Spend(read) || whole.Length + read > limits.MostPart) return new FileExpandsTooMuch();
                whole.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return new FileDamaged();
        }
        return whole.ToArray();
    }
}
