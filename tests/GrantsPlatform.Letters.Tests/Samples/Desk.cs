using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Letters.Desks;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Reading;
using GrantsPlatform.Runtime.Messages;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Letters.Tests.Samples;

/// <summary>The desk over streams that stand.</summary>
/// <param name="press">Null: mails carry no documents.</param>
internal sealed class Desk(IReads reads, ILetterPress? press = null)
{
    private readonly Queries _queries = new(new ReadSide(reads), TimeProvider.System);

    public async Task<LetterAnswer> WriteAsync(Message message) => await new LetterDesk(_queries, new NamingLinks(), press).WriteAsync(message, default);

    public async Task<Letter> ComposedAsync(Message message) =>
        Assert.IsType<Draft.Written>(await LetterBook.Whole().WriteAsync(new Asking(message, _queries, new NamingLinks(), default))).Letter;

    public static ProgrammeDefinition Definition(string programme) =>
        DefinitionReader.Read(System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "programmes", $"{programme}.json"))).Definition!;
}

internal sealed class NamingLinks : ILinks
{
    public string For(LinkPurpose purpose, string subject, string mark) => $"https://exemple.test/{purpose}/{subject}/{(purpose == LinkPurpose.Consent ? "partage" : mark)}";

    public string Code(string subject, string mark) => "ABCD-EFGH";

    public string? To(Destination page) => $"https://exemple.test/{page.Page}/{page.Subject}".TrimEnd('/');
}
