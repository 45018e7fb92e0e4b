using GrantsPlatform.Web.Making.Bundles;
using GrantsPlatform.Web.Pages.Exports;
using GrantsPlatform.Web.Pages.Productions;

namespace GrantsPlatform.Web.Frame;

public sealed partial class Links
{
    public string Productions => Page("/Productions/Index");

    public string Production(string production, string? handler = null) => Page("/Productions/Production", new { production, handler });

    /// <summary>How far it is, where that has changed since it stood there.</summary>
    public string ProductionPulse(string production, long seen) => Page("/Productions/Production", new { production, handler = "Pulse", vu = seen });

    public string ProductionFile(string production) =>
        generator.GetPathByName(ProductionFiles.Name, new { production }) ?? throw new InvalidOperationException("The file of a document has no address.");

    /// <summary>Where all letters of a session are asked for as one file.</summary>
    public string GatherLetters(string session) => Gather(BundleOf.Letters, session, null);

    /// <summary>Where the agreements of a call are asked for as one file.</summary>
    public string GatherAgreements(string call, AgreementTab tab) => Gather(BundleOf.Agreements, call, tab);

    private string Gather(BundleOf of, string id, AgreementTab? tab) => Page("/Productions/Gather", new { quoi = GatheredAddress.CodeOf(of), de = id, vue = GatheredAddress.View(tab) });

    /// <summary>Where a list is asked for as a document.</summary>
    public string PrepareList(ExportedList list, string? of, string query) => Page("/Productions/Prepare", new { liste = ListSources.Of(list).Code, de = of, filtre = query.Length == 0 ? null : query });
}
