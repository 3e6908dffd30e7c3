/* The instructions inside the zip, for the person who puts it on a server. docs/install.md tells more. */

const officeWords = {
  "zh-CN": {
    global: "微软全球网络（appsforoffice.microsoft.com），用户的电脑须能访问",
    "21vianet": "世纪互联网络（appsforoffice.cdn.partner.office365.cn），用户的电脑须能访问",
    self: "本包 web/office-js 中的副本，不访问互联网",
  },
  en: {
    global: "Microsoft's network (appsforoffice.microsoft.com), which users' computers must reach",
    "21vianet":
      "Microsoft's network in China (appsforoffice.cdn.partner.office365.cn), which users' computers must reach",
    self: "the copy in web/office-js; the internet is not needed",
  },
};

const texts = {
  "zh-CN": ({ base, office }, version) => `绩效自评 Excel 加载项 ${version}

本包按以下地址生成，换地址须重新打包：
  地址：      ${base}
  office.js： ${office}

安装
1. 把 web 文件夹中的全部内容放到网站的 ${base} 下。必须用 https，证书必须被用户的电脑信任。
   用浏览器打开 ${base}taskpane.html，应看到“请从Excel的‘开始’选项卡打开……”，而不是证书警告。
2. 把 manifest.xml 交给 Excel，三种办法任选其一：
   - 试用（Windows）：放入共享文件夹，在 Excel“文件 > 选项 > 信任中心 > 信任中心设置 > 受信任的加载项目录”中
     填写该文件夹的网络路径，勾选“显示在菜单中”，重启 Excel；再到“插入（或开始）> 加载项 > 共享文件夹”中添加。
   - 试用（Excel 网页版）：“加载项 > 更多加载项 > 我的加载项 > 上载我的加载项”。
   - 全单位：管理员在 Microsoft 365 管理中心“设置 > 集成应用 > 上传自定义应用”中部署。
3. “开始”选项卡出现“绩效自评”组，单元格可用 =JX.EXECRATE(实际,预算) 等函数。

需要 Excel LTSC 2021 或 Microsoft 365（Windows 须有 WebView2），或 Excel 网页版。WPS 和 Excel 2016/2019 请用命令行
scorecard.cjs（需要 Node.js 20）。
卸载：在上述同一处移除，再从网站删除 web 中的文件。已生成的表保留，公式改用普通公式计算。
数据不离开工作簿：本加载项不向任何服务器发送表中内容。
说明：本版本尚未在真实 Excel 中试过，请先在一台电脑上试用。
`,
  en: ({ base, office }, version) => `Bureau scorecard, add-in for Excel ${version}

This package was made for the following addresses; others need another package:
  address:   ${base}
  office.js: ${office}

Install
1. Put all that is in the folder web under ${base} on your web server. It must be https with a certificate that the
   users' computers trust. Open ${base}taskpane.html in a browser: "Open this pane from the Home tab of
   Excel ..." should appear, and no warning about the certificate.
2. Give manifest.xml to Excel in one of three ways:
   - to try it on Windows: put it into a shared folder, name the folder's network path in Excel under File > Options >
     Trust Center > Trust Center Settings > Trusted Add-in Catalogs, tick Show in Menu, restart Excel; then add it under
     Insert (or Home) > Add-ins > Shared Folder;
   - to try it in Excel on the web: Add-ins > More Add-ins > My Add-ins > Upload My Add-in;
   - for everybody: an administrator deploys it in the Microsoft 365 admin center, Settings > Integrated apps > Upload
     custom apps.
3. The Home tab has the group Self-evaluation, and cells can use functions such as =JX.EXECRATE(actual,budget).

Needs Excel LTSC 2021 or Microsoft 365 (on Windows with WebView2), or Excel on the web. For WPS and Excel 2016/2019 use
the command line scorecard.cjs (needs Node.js 20).
Remove it where it was added, then delete the files of web from the server. Sheets that were made stay; their formulas go
on as plain ones.
No data leave the workbook: the add-in sends nothing of it to any server.
Note: nobody has tried this version in a real Excel yet. Try it on one computer first.
`,
};

/**
 * @param {"zh-CN" | "en"} language
 * @param {{ base: string, office: string }} deployment
 * @param {string} version
 * @returns {string} with the line ends and the mark that Windows' Notepad of any age understands
 */
export function installText(language, { base, office }, version) {
  const text = texts[language]({ base, office: officeWords[language][office] }, version);
  return `\uFEFF${text.replaceAll("\n", "\r\n")}`;
}
