using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Printing;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return await CommandLine.RunAsync(args, Terminal.OfProcess());
