namespace GrantsPlatform.Core.Indicators;

/// <summary>Where a figure comes from that the programme computes from rows.</summary>
public enum FigureOrigin
{
    /// <summary>As it was certified in the register.</summary>
    Rows,

    /// <summary>The register certifies no figure; the grantee, who keeps rows, declares that it is zero.</summary>
    Zero,

    /// <summary>As <see cref="Zero"/>, and no row speaks for it.</summary>
    ZeroWithoutRows,

    /// <summary>Typed, where the register certifies no figure.</summary>
    Hand,
}
