namespace GrantsPlatform.Documents.OpenData;

/// <summary>The licence under which French administrations give their data to everybody.</summary>
public static class OpenLicence
{
    /// <summary>As the list of licences names it (SPDX).</summary>
    public const string Code = "etalab-2.0";

    public const string Name = "Licence Ouverte 2.0";
    public const string Address = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";
}
