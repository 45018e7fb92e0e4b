namespace GrantsPlatform.Documents.Sheets;

/// <summary>The formats that offices open: Excel's, LibreOffice's, and text.</summary>
public enum SheetFormat
{
    Xlsx,
    Ods,
    Csv,
}

public static class SheetFormats
{
    public static string MediaType(this SheetFormat format) => format switch
    {
        SheetFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        SheetFormat.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "text/csv; charset=utf-8",
    };

    public static string Extension(this SheetFormat format) => format switch
    {
        SheetFormat.Xlsx => "xlsx",
        SheetFormat.Ods => "ods",
        _ => "csv",
    };
}
