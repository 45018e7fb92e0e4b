using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Printing;

namespace GrantsPlatform.Host.Tests;

/// <summary>A folder outside of the repository in which commands are called, gone afterwards.</summary>
internal sealed class WorkingFolder : IDisposable
{
    public WorkingFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "grants-" + Guid.NewGuid().ToString("N")[..12]);

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public Task<Answer> CallAsync(params string[] arguments) => CallAsync(CancellationToken.None, arguments);

    public async Task<Answer> CallAsync(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, 100, false, Path), cancellation);
        return new Answer(code, output.ToString(), error.ToString());
    }

    /// <summary>Scenarios and programmes as they lie beside the program, to be changed at will.</summary>
    public void CopyScenarios()
    {
        foreach (var name in new[] { "scenarios", "programmes" })
            foreach (var file in Directory.GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, name), "*", SearchOption.AllDirectories))
            {
                var target = At(System.IO.Path.GetRelativePath(AppContext.BaseDirectory, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
    }

    public void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(At(file));
        Assert.Contains(from, text);
        File.WriteAllText(At(file), text.Replace(from, to));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

internal sealed record Answer(int Code, string Output, string Error)
{
    /// <summary>On one line, with usual spaces, so that a test may write figures as people do.</summary>
    public string Text => Plain(Output);

    public string ErrorText => Plain(Error);

    private static string Plain(string text) =>
        string.Join(' ', text.Replace('\u202F', ' ').Replace('\u00A0', ' ').Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
