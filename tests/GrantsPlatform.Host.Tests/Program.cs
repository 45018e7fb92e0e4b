using GrantsPlatform.Host.Tests.Killing;

// The test assembly is its own worker: see KillingThePlatform.
await PlatformUnderLoad.RunAsync(args[0], args[1], int.Parse(args[2]));
