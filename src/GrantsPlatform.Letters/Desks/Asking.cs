using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Reading;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>One message that is being written, and whom to ask for what it says.</summary>
internal sealed class Asking(Message message, Queries queries, ILinks links, CancellationToken cancellation)
{
    public Notice Notice => message.Notice;
    public StreamId About => message.About;

    public ValueTask<TAnswer?> AskAsync<TAnswer>(Query<TAnswer> query) where TAnswer : class => queries.AskAsync(query, Viewer.Policy, cancellation);

    public ValueTask<FileFacts?> FileAsync() => AskAsync(new FileOfLetter(About));

    /// <summary>A link that holds a proof, made now, so that no token is ever stored.</summary>
    public string Link(LinkPurpose purpose, int serial) => links.For(purpose, About.Key, $"{serial}");

    public string Code(int serial) => links.Code(About.Key, $"{serial}");

    public string ConsentLink(string partner, string share) => links.For(LinkPurpose.Consent, ConsentSubject.Of(About.Key, partner), share);
}
