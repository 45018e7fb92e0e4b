namespace GrantsPlatform.Documents.Sheets;

/// <summary>What may be filled into a column of a sheet.</summary>
public enum CellRule
{
    Any,
    Day,
    Whole,
    Figure,

    /// <summary>Of a payment: at most 35 characters.</summary>
    Reference,
}
