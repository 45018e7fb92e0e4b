using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Operations;

namespace GrantsPlatform.Host.Printing;

/// <summary>Where an object stands; who did what, when and why, oldest first; then what happens next, and who is awaited.</summary>
internal static class HistoryPrinter
{
    private const int Indent = 21;

    public static void Print(Terminal terminal, ShownObject shown)
    {
        terminal.Wrapped(Capital(shown.Title));
        terminal.Wrapped($"État\u202F: {shown.State}", 7);
        if (shown.Envelope is { } envelope)
            foreach (var table in AwardsTables.Of(envelope))
            {
                terminal.Line();
                table.WriteTo(terminal);
            }
        terminal.Line();
        foreach (var happened in shown.Happened)
        {
            terminal.Wrapped($"{At(happened.At)}  {happened.What}", Indent);
            if (happened.Reason is { } reason) terminal.Wrapped($"{new string(' ', Indent)}Motif\u202F: {reason}", Indent);
        }
        terminal.Line();
        terminal.Line(shown.Awaited.Length + shown.Upcoming.Length == 0 ? "Et ensuite\u202F: rien n’est prévu, et personne n’est attendu." : "Et ensuite\u202F:");
        foreach (var step in shown.Awaited) terminal.Wrapped(step.ToString(), 2);
        foreach (var next in shown.Upcoming) terminal.Wrapped($"{At(next.At)}  {next.What}", Indent);
        terminal.Line("(heures de Paris)");
    }

    private static string At(DateTimeOffset instant) => $"{ParisTime.Wall(instant):dd/MM/yyyy HH:mm:ss}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
