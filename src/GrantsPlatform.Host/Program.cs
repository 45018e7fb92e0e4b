using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;

PrivateStore.MaskProcess();
Console.OutputEncoding = System.Text.Encoding.UTF8;
return await CommandLine.RunAsync(args, Terminal.OfProcess());
