using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Replaying;

namespace GrantsPlatform.Host.Printing;

/// <summary>A bar where somebody looks, and a line for each milestone everywhere.</summary>
internal sealed class ProgressBar(Terminal terminal)
{
    private const int Longest = 40;
    private int _shown = -1;

    public void Tell(ReplayProgress progress)
    {
        if (progress.Note is { } note)
        {
            Clear();
            terminal.Wrapped($"{French.Date(ParisTime.DayOf(progress.At)),-18} {note}", 19);
            _shown = -1;
        }
        if (!terminal.Interactive) return;
        var percent = progress.Done * 100 / progress.Of;
        if (percent == _shown) return;
        _shown = percent;
        var width = Math.Min(Longest, terminal.Width - 30);
        var full = progress.Done * width / progress.Of;
        terminal.Out.Write($"\r{new string('█', full)}{new string('░', width - full)} {percent,3}{French.NarrowSpace}%  {ParisTime.DayOf(progress.At):dd/MM/yyyy}");
    }

    public void Clear()
    {
        if (terminal.Interactive) terminal.Out.Write("\r" + new string(' ', terminal.Width - 1) + "\r");
    }
}
