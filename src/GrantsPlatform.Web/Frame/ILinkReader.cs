using GrantsPlatform.Runtime.Messages;

namespace GrantsPlatform.Web.Frame;

/// <summary>Reads what <see cref="ILinks"/> wrote into the address of a mail.</summary>
public interface ILinkReader
{
    /// <summary>Null when the token was not made here, for this purpose, or is good no longer.</summary>
    LinkTold? Read(LinkPurpose purpose, string token);
}

/// <param name="Subject">What the link is about, see <see cref="ILinks.For"/>.</param>
/// <param name="Mark">What tells it from earlier links there.</param>
public sealed record LinkTold(string Subject, string Mark);
