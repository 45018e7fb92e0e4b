using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Web.Tests;

/// <summary>Collects every exception that nobody handled, as the application's own log tells it.</summary>
internal sealed class Faults : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _told = new();

    /// <summary>Those since the last time somebody asked.</summary>
    public IReadOnlyList<string> Take()
    {
        List<string> taken = [];
        while (_told.TryDequeue(out var fault)) taken.Add(fault);
        return taken;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) _told.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
