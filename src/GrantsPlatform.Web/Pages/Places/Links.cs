namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Communes => generator.GetPathByName(Pages.Places.CommunesToOffer.Name) ?? throw new InvalidOperationException("Communes have no address.");
}
