using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Serverless.Lives;

/// <summary>How an effect is carried out. A kind that is new gets its way here, before anything of it can be carried.</summary>
internal enum Way
{
    /// <summary>For one stream, in the order of its lane, a page of what is done to many, or a document.</summary>
    Command,

    /// <summary>For many streams.</summary>
    FanOut,

    /// <summary>By the queue of mails.</summary>
    Mail,

    /// <summary>By the queue of documents.</summary>
    Document,
}

internal static class Ways
{
    public static Way Of(EffectKind kind) => kind switch
    {
        EffectKind.Send or EffectKind.DoEach or EffectKind.DrawUp => Way.Command,
        EffectKind.SendToEach => Way.FanOut,
        EffectKind.Tell => Way.Mail,
        EffectKind.Make => Way.Document,
        _ => throw new InvalidOperationException($"{kind} is carried out in no way that is known."),
    };
}
