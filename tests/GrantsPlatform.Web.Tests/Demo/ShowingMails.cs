using GrantsPlatform.Web.Pages.Demo;

namespace GrantsPlatform.Web.Tests.Demo;

public sealed class ShowingMails
{
    [Fact]
    public void Makes_links_of_addresses_and_of_nothing_else()
    {
        var pieces = MailPiece.Of("Suivez ce lien :\n\nhttp://localhost/inscription?lien=a-b_c\n\nMerci.");
        Assert.Equal(["Suivez ce lien :\n\n", "http://localhost/inscription?lien=a-b_c", "\n\nMerci."], pieces.Select(piece => piece.Words));
        Assert.Equal([null, "http://localhost/inscription?lien=a-b_c", null], pieces.Select(piece => piece.Href));
    }
}
