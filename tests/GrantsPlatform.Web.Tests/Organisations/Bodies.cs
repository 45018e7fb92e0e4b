using System.Collections.Concurrent;
using System.Collections.Immutable;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Web.Tests.Organisations;

/// <summary>Bodies of one test each, run by people of the demonstration.</summary>
internal static class Bodies
{
    public const string Director = "p-logis-conseil-direction";
    public const string Writer = "p-jeunes-en-artois";
    public const string Reader = "p-habitat-jeunes-cote";
    public const string Stranger = "p-ml-des-collines";

    public static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n\n"u8.ToArray();

    private static readonly ConcurrentDictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static int _last = 1_000;

    /// <summary>With a legal representative, somebody who writes and submits, and somebody who reads.</summary>
    public static async Task<string> RegisterAsync(WebFixture site, string id, string siret)
    {
        var stream = OrganisationState.IdOf(id);
        await site.DoAsync(KeyState.IdOf("siret", siret), new ClaimKey(stream));
        await site.DoAsync(stream, new RegisterOrganisation($"Association {id}", siret, null, "association", new DateOnly(2001, 5, 9), "62", false));
        await site.DoAsync(stream, new AddMember(Director, [MemberRight.LegalRepresentative]));
        await site.DoAsync(stream, new AddMember(Writer, [MemberRight.Editor, MemberRight.Submitter]));
        await site.DoAsync(stream, new AddMember(Reader, ImmutableArray<MemberRight>.Empty));
        return id;
    }

    /// <summary>A number of an invented body that no other id has: they are counted as they are asked for.</summary>
    public static string SiretOf(string id)
    {
        var nic = Numbers.GetOrAdd(id, _ => Interlocked.Increment(ref _last));
        return Enumerable.Range(0, 10).Select(key => $"999000938{nic:0000}{key}").First(Siret.IsValid);
    }

    public static async Task<OrganisationState.Registered> ReadAsync(WebFixture site, string id) =>
        (OrganisationState.Registered)await site.Runtime.Reads.ReadAsync<OrganisationState>(OrganisationState.IdOf(id));
}
