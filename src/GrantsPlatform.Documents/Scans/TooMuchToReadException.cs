namespace GrantsPlatform.Documents.Scans;

/// <summary>More than may be read: it was found before it was decoded.</summary>
internal sealed class TooMuchToReadException : Exception;
