import type { Shell } from '../shell.ts';

const powershell: Shell = {
  name: 'powershell',
  file: 'socctl.ps1',
  script: `# PowerShell completion for socctl; generated, do not edit. In $PROFILE: socctl completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName socctl -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # The words up to the cursor as PowerShell reads them; what is typed is never evaluated.
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.StartOffset -lt $cursorPosition } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $words = @($words | Select-Object -Skip 1)
    if ($wordToComplete -eq '') {
        # Older versions drop an empty argument unless it is quoted once more.
        $legacy = $null -eq $PSNativeCommandArgumentPassing -or "$PSNativeCommandArgumentPassing" -eq 'Legacy'
        $words += if ($legacy) { '""' } else { '' }
    }

    $lines = @(& socctl __complete '--' @words 2>$null)
    # After ':file' and ':folder' nothing is returned beside the values: PowerShell then completes paths by itself.
    $lines | Select-Object -SkipLast 1 | ForEach-Object {
        $value, $about = $_ -split "\`t", 2
        if (-not $about) { $about = $value }
        $text = if ($value -match '^[\\w.:=/+-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
    }
}
`,
};
export default powershell;
