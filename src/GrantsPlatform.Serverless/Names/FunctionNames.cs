namespace GrantsPlatform.Serverless.Names;

/// <summary>
/// Every function of the serverless host. Orchestrations and activities carry their version in their name: what has begun under a name goes on under it,
/// so that another shape needs another name.
/// </summary>
public static class FunctionNames
{
    public const string Front = nameof(Front);
    public const string Signal = nameof(Signal);
    public const string SendMail = nameof(SendMail);
    public const string MakeDocument = nameof(MakeDocument);
    public const string TellOfPoisonedSignal = nameof(TellOfPoisonedSignal);
    public const string TellOfPoisonedMail = nameof(TellOfPoisonedMail);
    public const string TellOfPoisonedDocument = nameof(TellOfPoisonedDocument);
    public const string Sweep = nameof(Sweep);
    public const string Seal = nameof(Seal);

    public static class Orchestrations
    {
        public const string CallLifecycleV1 = "CallLifecycle_V1";
        public const string ApplicationReviewV1 = "ApplicationReview_V1";
        public const string AgreementLifecycleV1 = "AgreementLifecycle_V1";
    }

    public static class Activities
    {
        public const string LookV1 = "Look_V1";
        public const string TickV1 = "Tick_V1";
        public const string CarryOutV1 = "CarryOut_V1";
        public const string PlanFanOutV1 = "PlanFanOut_V1";
        public const string SendPageV1 = "SendPage_V1";
        public const string SettleFanOutV1 = "SettleFanOut_V1";
        public const string QueueMailsV1 = "QueueMails_V1";
    }
}
