using GrantsPlatform.Bench;

// dotnet run -c Release --project bench/GrantsPlatform.Bench -- commands [new|saves] | snapshots [files] | closing [files] | deciding [files] | lists [files] | trail [events] | mails [mails] | web | work [files] | register [rows] | payments [agreements] | many [files] | balance [files] | exports [files] | acts [agreements] | scans [pages] | indicators programme.json [rows]
var folder = Directory.CreateTempSubdirectory("grants-bench-").FullName;
try
{
    Console.WriteLine(Machine.Describe());
    switch (args.FirstOrDefault())
    {
        case "commands":
            await DurableCommands.RunAsync(folder, args.ElementAtOrDefault(1));
            return 0;
        case "snapshots":
            await SnapshotReads.RunAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 10_000);
            return 0;
        case "closing":
            await CallClosing.RunAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 10_000);
            return 0;
        case "lists":
            await ListReads.RunAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 1_000_000);
            return 0;
        case "trail":
            await TrailReads.RunAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 1_000_000);
            return 0;
        case "mails":
            await MailReads.RunAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 1_000_000);
            return 0;
        case "web":
            await WebReads.RunAsync(folder);
            return 0;
        case "work":
            await WorkReads.RunAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 100_000);
            return 0;
        case "many":
            await ManyAtOnce.RunAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 100_000);
            return 0;
        case ManyAtOnce.Part when args.Length > 1:
            await ManyAtOnce.CarryOnAsync(args[1]);
            return 0;
        case "register":
            await GrantReads.OfRegisterAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 10_000);
            return 0;
        case "payments":
            await GrantReads.OfPaymentsAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 100_000);
            return 0;
        case "balance":
            await GrantReads.OfBalanceAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 10_000);
            return 0;
        case "exports":
            await SheetReads.RunAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 100_000);
            return 0;
        case SheetReads.Part when args.Length > 1:
            await SheetReads.ServeAsync(args[1]);
            return 0;
        case "acts":
            await GrantReads.OfActsAsync(folder, args.Length > 1 ? int.Parse(args[1]) : 1_000);
            return 0;
        case "scans":
            ScanReads.Run(args.Length > 1 ? int.Parse(args[1]) : 100);
            return 0;
        case "deciding":
            AwardsDeciding.Run(args.Length > 1 ? int.Parse(args[1]) : 100_000);
            return 0;
        case "indicators" when args.Length > 1:
            IndicatorReads.Run(args[1], args.Length > 2 ? int.Parse(args[2]) : 1_000_000);
            return 0;
        default:
            Console.Error.WriteLine("Say what to measure: commands [new or saves], snapshots [number of files, 10000 by default], closing [number of files, 10000 by default], deciding [number of files, 100000 by default], lists [number of files], trail [number of events], mails [number of mails], web, work [number of files, 100000 by default], register [number of rows, 10000 by default], payments [number of agreements, 100000 by default], many [number of files, 100000 by default], balance [number of files, 10000 by default], exports [number of files, 100000 by default], acts [number of agreements, 1000 by default], scans [number of pages, a multiple of four, 100 by default], or indicators programme.json [number of rows]; other numbers are 1000000 by default.");
            return 2;
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}
