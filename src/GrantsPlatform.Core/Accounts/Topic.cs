namespace GrantsPlatform.Core.Accounts;

/// <summary>What a mail is about, for those who want fewer of them.</summary>
public enum Topic
{
    /// <summary>Decisions, receipts, requests, acts, money, whatever starts or ends a delay or asks for one's own work: always sent.</summary>
    Binding,

    /// <summary>Notices ahead of a day that is known already.</summary>
    Reminders,

    /// <summary>Notices of messages that wait on the platform.</summary>
    Messages,

    /// <summary>What is good to know, and asks for nothing.</summary>
    News,
}

public static class Topics
{
    public static bool MayBeMuted(Topic topic) => topic != Topic.Binding;
}
