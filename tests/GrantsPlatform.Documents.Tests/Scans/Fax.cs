namespace GrantsPlatform.Documents.Tests.Scans;

/// <summary>A sheet as faxes and office scanners write it, in black and white (CCITT group 4): made once by libtiff's tools, since nothing here writes such pictures.</summary>
internal static class Fax
{
    public const int Width = 826;
    public const int Height = 1_169;

    /// <summary>Page 1 of 3 of the act "dossier-7~9f86d081884c".</summary>
    public static byte[] First => Convert.FromBase64String(
        "//////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////////" +
        "////////loFA0jgQjDJ2cMnDS/////////JqInQJjJqP////////84D5wycM5wzQ84D///////////////+QmF6kM+E8////////////////jOBg0DH//////////45OZoZwyMPH///////////8Zw" +
        "zh+cM2Zw4/////////////iTmcZwITvH///////loFA0GhnDHOCSEOQfCez///////////8gXOTwmBE6Ezk8H//////////k8J4JCKCZyJhCaE9q//////////+QgyThnOGaGcM4IThP/////////x" +
        "NDkJhepBzk1BCb1//////////zqxk8nDk8nAMGw0f////////////yMCDJ2TwnmTwmciH//////////////5DRZPCZ8hDk9CGMnD/////////////IY0nAcZPUvYH///////loBAhsyIM2EOGcchMJ" +
        "0IY2f/////////loFDk8IPqJM4zqGb////////8ZCWTOTwneQL4T0IaNn///////////y0FIQ4zgQ4ZwHOrOBmnAx///////////xE6hDQMDITWTn///////y0CgaR1DOTiZw5Ez//////////k1En" +
        "MqDNAwMs5CbP//////////nAfOpmzOGTiHA0v/////////OAXkIMITCJk4f/////////////5CYXhMYQwcnT//////////////8eTyTmRgSQfCe9f//////////+OJOyeThnQzgP///////////8RE" +
        "RER/////////////gAgAgAA=");

    public static byte[] Pdf(string parameters = "/K -1/Columns 826/Rows 1169") => new Pile().Add($"/CCITTFaxDecode/DecodeParms<<{parameters}>>", First, Width, Height, bits: 1).ToPdf();
}
