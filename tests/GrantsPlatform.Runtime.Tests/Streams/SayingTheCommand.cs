using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Tests.Streams;

/// <summary>An event says on which command it was decided; those of before do not, and are read like it.</summary>
public sealed class SayingTheCommand
{
    private const string Before =
        """{"stream":"key/mail~a","version":1,"event":"key.claimed.v1","at":"2025-05-05T08:00:00Z","stored":"2025-05-05T08:00:00Z","actor":"person:p-1","cause":"c-1","fingerprint":"0123456789abcdef","previous":"","data":{"owner":"account/p-1","lapsesAt":"2025-05-06T08:00:00Z"}}""";

    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2025-05-05T08:00:00Z");

    [Fact]
    public void Stands_in_its_bytes_before_the_actor_where_searches_stop_reading()
    {
        var stored = new EventEnvelope(
            StreamId.Parse("key/mail~a"), 1, "key.confirmed.v1", At, At, Actor.Person("p-1"), null, "c-1", "0123456789abcdef", "", new KeyConfirmed(StreamId.Parse("account/p-1"))) { Command = "confirm-key" }.Seal();
        Assert.Equal("confirm-key", EventEnvelope.Open(stored.Bytes).Command);
        Assert.Equal("confirm-key", EventTrace.Read(stored.Bytes.Span)?.Command);
        Assert.Contains("\"command\":\"confirm-key\",\"actor\":\"person:p-1\"", Encoding.UTF8.GetString(stored.Bytes.Span));
    }

    [Fact]
    public void Is_missing_in_what_was_stored_before()
    {
        var bytes = Encoding.UTF8.GetBytes(Before);
        var trace = Assert.NotNull(EventTrace.Read(bytes));
        Assert.Equal((null, "person:p-1", 3), (trace.Command, trace.Actor, trace.Terms.Length));
        var opened = EventEnvelope.Open(bytes);
        Assert.Equal((trace.Stream, null), (opened.Stream, opened.Command));
    }

    /// <summary>Kinds of objects and commands look alike, and share the list of what is noted.</summary>
    [Fact]
    public void Is_noted_under_a_term_that_no_kind_has() =>
        Assert.DoesNotContain(Wire.CommandTypes.Select(Wire.NameOfCommand).Select(EventTrace.TermOf), Core.Catalogue.Kinds.Select(kind => kind.Name).Contains);
}
