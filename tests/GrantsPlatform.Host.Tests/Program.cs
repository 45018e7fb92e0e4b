using GrantsPlatform.Host.Tests.Killing;

// The test assembly is its own worker: see KillingThePlatform and KillingABundle.
await (args[0] == BundleBeingMade.Mode ? BundleBeingMade.RunAsync(args[1], args[2]) : PlatformUnderLoad.RunAsync(args[0], args[1], int.Parse(args[2])));
