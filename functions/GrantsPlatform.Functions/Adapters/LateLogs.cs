using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>Logs for what is made before the host: they lead to the host's own as soon as it is there.</summary>
internal sealed class LateLogs : ILoggerFactory
{
    private ILoggerFactory _host = NullLoggerFactory.Instance;

    public void LeadTo(ILoggerFactory host) => Volatile.Write(ref _host, host);

    public ILogger CreateLogger(string categoryName) => new LateLog(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The host has its providers.");

    public void Dispose()
    {
    }

    private sealed class LateLog(LateLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => Log.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => Log.IsEnabled(logLevel);

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Log.Log(logLevel, eventId, state, exception, formatter);

        private ILogger Log => Volatile.Read(ref logs._host).CreateLogger(category);
    }
}
