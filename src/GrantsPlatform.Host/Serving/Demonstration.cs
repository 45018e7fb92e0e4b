using System.Collections.Immutable;
using GrantsPlatform.Host.Mails;
using GrantsPlatform.Web.Demonstration;

namespace GrantsPlatform.Host.Serving;

internal sealed class Demonstration(DemoPulse pulse, ImmutableArray<Persona> personas, ImmutableArray<Suggestion> suggestions, ImmutableArray<InventedPart> invented, string mailFolder) : IDemonstration
{
    private readonly MailFolder _mails = new(mailFolder);

    public IReadOnlyList<Persona> Personas => personas;

    public IReadOnlyList<Suggestion> Suggestions => suggestions;

    public IReadOnlyList<InventedPart> Invented => invented;

    public Task MoveToAsync(DateTimeOffset instant, CancellationToken cancellation) => pulse.MoveToAsync(instant, cancellation);

    public IReadOnlyList<ShownMail> Mails(int most) => _mails.Latest(most);

    public MailedFile? FileOf(string mail, int place) => _mails.FileOf(mail, place);
}
