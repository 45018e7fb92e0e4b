using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>What lies on the queue of signals: that a stream has something to do, and nothing else.</summary>
public sealed record SignalText(StreamId Stream)
{
    public string Write() => Stream.ToString();

    /// <exception cref="FormatException">Not ours.</exception>
    public static SignalText Read(string text) => new(StreamId.Parse(text));
}

/// <summary>What lies on the queues of mails and of documents: which message of which stream is to be sent, which document made. What it says is found when it is.</summary>
public sealed record MailText(StreamId Stream, string Effect)
{
    public string Write() => JsonSerializer.Serialize(this, Wire.Options);

    /// <exception cref="FormatException">Not ours.</exception>
    public static MailText Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<MailText>(text, Wire.Options) is { Effect.Length: > 0 } mail ? mail : throw new FormatException("A mail's reference names a stream and an effect.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException("A mail's reference is not readable.", wrong);
        }
    }
}
