using GrantsPlatform.Runtime;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Host.Serving;

/// <summary>A line for whoever runs the platform, of whatever it caught and will try again: a mail server that does not answer, a store that is locked.</summary>
internal sealed partial class FaultLog : IDisposable
{
    private readonly ILoggerFactory _logs;
    private readonly ILogger _log;

    /// <param name="to">Null: the console.</param>
    public FaultLog(ILoggerProvider? to = null)
    {
        _logs = LoggerFactory.Create(logging => _ = to is null ? logging.AddConsole() : logging.AddProvider(to));
        _log = _logs.CreateLogger<GrantsRuntime>();
    }

    public void Tell(string what, Exception fault) => Caught(what, FaultWords.Of(fault));

    public void Dispose() => _logs.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Caught, and to be tried again: {What}. {Fault}")]
    private partial void Caught(string what, string fault);
}
