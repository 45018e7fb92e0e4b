using System.Diagnostics;
using System.Net;

namespace GrantsPlatform.Bench;

/// <summary>
/// A long list taken away as a spreadsheet over HTTP, each format from a process of its own that serves it: how long, how large, and how much
/// memory that process ever had, with and without the files of the program, which the system keeps for all and takes back at will. The floor is the same of a call
/// of few files, in the same run.
/// </summary>
internal static class SheetReads
{
    /// <summary>What a process of its own does: see <see cref="ServeAsync"/>.</summary>
    public const string Part = "exports-part";

    private const int Few = 100;

    private static readonly string[] Formats = ["csv", "xlsx", "ods"];

    public static async Task RunAsync(string folder, int files)
    {
        await using (var platform = await BenchPlatform.OpenAsync(folder))
        {
            await platform.OpenCallAsync(0);
            foreach (var (call, count) in new[] { ("few", Few), ("many", files) }) await WorkReads.FillAsync(platform, call, count, (_, _) => []);
            await WorkReads.AppointAsync(platform);
        }
        Console.WriteLine($"| format | {Few:N0} files: memory at most | {files:N0} files: memory at most | of its own | time | size |");
        foreach (var format in Formats)
        {
            var (floor, whole) = (await ElsewhereAsync(folder, "few", format), await ElsewhereAsync(folder, "many", format));
            Console.WriteLine($"| {format} | {floor.Memory / 1e6:N0} MB | {whole.Memory / 1e6:N0} MB | {(whole.Memory - whole.OfFiles) / 1e6:N0} MB | {whole.Seconds:N1} s | {whole.Bytes / 1e6:N1} MB |");
        }
    }

    /// <summary>Serves until a line comes in, then says the memory that it had.</summary>
    public static async Task ServeAsync(string folder)
    {
        await using var platform = await BenchPlatform.OpenAsync(folder);
        await using var app = WebReads.Serve(platform, folder);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadLineAsync();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{self.PeakWorkingSet64} {OfFiles()}");
    }

    /// <summary>In bytes, of the pages of this process that are those of files; 0 where the system does not tell.</summary>
    private static long OfFiles()
    {
        const string status = "/proc/self/status";
        return File.Exists(status) && File.ReadLines(status).FirstOrDefault(line => line.StartsWith("RssFile:", StringComparison.Ordinal)) is { } line
            ? long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2]) * 1024
            : 0;
    }

    private static async Task<Taken> ElsewhereAsync(string folder, string call, string format)
    {
        using var other = Process.Start(new ProcessStartInfo(Environment.ProcessPath ?? throw new InvalidOperationException("No program."), [Part, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true }) ?? throw new InvalidOperationException("No process.");
        var address = await AnswerAsync(other);
        // What any run says of its machine comes first.
        while (!Uri.IsWellFormedUriString(address, UriKind.Absolute)) address = await AnswerAsync(other);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(10) };
        await WebReads.SignInAsync(client);
        var (watch, bytes, piece) = (Stopwatch.StartNew(), 0L, new byte[1 << 16]);
        await using (var sheet = await client.GetStreamAsync($"/instruction/appels/{call}/tableur?vue=tous&format={format}"))
            for (int read; (read = await sheet.ReadAsync(piece)) > 0;) bytes += read;
        var taken = watch.Elapsed;
        await other.StandardInput.WriteLineAsync();
        var said = (await AnswerAsync(other)).Split(' ');
        await other.WaitForExitAsync();
        return new Taken(taken.TotalSeconds, bytes, long.Parse(said[0]), long.Parse(said[1]));
    }

    private static async Task<string> AnswerAsync(Process other) => await other.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It has ended.");

    private sealed record Taken(double Seconds, long Bytes, long Memory, long OfFiles);
}
