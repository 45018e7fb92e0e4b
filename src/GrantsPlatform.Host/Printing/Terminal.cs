namespace GrantsPlatform.Host.Printing;

/// <summary>Where a command writes, and the folder in which it was called.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Interactive">Somebody looks at it live: lines may be overwritten.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, int Width, bool Interactive, string CurrentFolder)
{
    private const int UsualWidth = 80;

    public static Terminal OfProcess() => new(
        Console.Out, Console.Error, WidthOfConsole(), CanOverwrite(), Directory.GetCurrentDirectory());

    /// <summary>A path as short as it can be read from the current folder.</summary>
    public string Shown(string path) =>
        Path.GetRelativePath(CurrentFolder, path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;

    public void Line(string text = "") => Out.WriteLine(text);

    /// <summary>Words wrapped at the width, later lines indented; spaces at the beginning stay, and only ordinary spaces break.</summary>
    public void Wrapped(string text, int indent = 0) => Wrapped(Out, text, indent);

    /// <summary>The same, where errors are told.</summary>
    public void Fault(string text, int indent = 0)
    {
        foreach (var line in text.Split('\n')) Wrapped(Error, line, indent);
    }

    private void Wrapped(TextWriter to, string text, int indent)
    {
        var words = text.TrimStart(' ').Split(' ');
        var line = new string(' ', text.Length - text.TrimStart(' ').Length) + words[0];
        foreach (var word in words[1..])
            if (line.Length + 1 + word.Length > Width)
            {
                to.WriteLine(line);
                line = new string(' ', indent) + word;
            }
            else line = $"{line} {word}";
        to.WriteLine(line);
    }

    /// <summary>A dumb terminal shows every carriage return as it comes.</summary>
    private static bool CanOverwrite() => !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";

    private static int WidthOfConsole()
    {
        try
        {
            return Console.IsOutputRedirected || Console.WindowWidth < 40 ? UsualWidth : Console.WindowWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
