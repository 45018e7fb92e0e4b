namespace GrantsPlatform.Files.Inspection;

/// <summary>Names in the sense of PDF: a slash, then regular characters, any of which may be written as # and two digits.</summary>
internal static class PdfNames
{
    public static readonly string[] Encrypting = ["Encrypt"];
    public static readonly string[] Active = ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "GoToE", "ImportData"];

    /// <summary>Short enough to occur by chance in compressed data, so that they are not looked for there.</summary>
    public static readonly string[] ActiveShort = ["JS", "XFA"];

    public static readonly string[] AllActive = [.. Active, .. ActiveShort];

    private const int Longest = 20;

    public static bool Find(ReadOnlySpan<byte> bytes, string[] names)
    {
        Span<char> name = stackalloc char[Longest];
        for (var at = 0; bytes[at..].IndexOf((byte)'/') is var slash and >= 0;)
        {
            at += slash + 1;
            // A file may be made of slashes: nothing but the first character is looked at where it cannot be one of ours.
            for (; at < bytes.Length && bytes[at] == '/'; at++) { }
            if (at == bytes.Length || !MayBegin(bytes[at], names)) continue;
            var read = name[..Read(bytes[at..], name)];
            foreach (var wanted in names)
                if (read.Length == wanted.Length && read.SequenceEqual(wanted)) return true;
        }
        return false;
    }

    private static bool MayBegin(byte code, string[] names)
    {
        if (code == '#') return true;
        foreach (var name in names)
            if (name[0] == code) return true;
        return false;
    }

    /// <summary>Characters of the name that begins here; what is longer than any that we look for is cut, and equals none.</summary>
    private static int Read(ReadOnlySpan<byte> bytes, Span<char> name)
    {
        var length = 0;
        for (var at = 0; at < bytes.Length && length < name.Length && IsRegular(bytes[at]); at++)
        {
            var code = (int)bytes[at];
            if (code == '#' && at + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[at + 1]) && char.IsAsciiHexDigit((char)bytes[at + 2]))
            {
                code = (Digit(bytes[at + 1]) << 4) | Digit(bytes[at + 2]);
                at += 2;
            }
            name[length++] = (char)code;
        }
        return length;
    }

    private static bool IsRegular(byte code) => code > ' ' && !"()<>[]{}/%"u8.Contains(code);

    private static int Digit(byte code) => code <= '9' ? code - '0' : (code | 0x20) - 'a' + 10;
}
