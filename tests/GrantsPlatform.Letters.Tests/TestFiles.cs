namespace GrantsPlatform.Letters.Tests;

internal static class TestFiles
{
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root(), .. parts]);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "GrantsPlatform.sln"))) folder = Directory.GetParent(folder)!.FullName;
        return folder;
    }
}
