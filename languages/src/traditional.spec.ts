import { describe, expect, it } from 'vitest';
import { toTraditional } from './traditional.ts';

describe('traditional characters', () => {
  it.each([
    ['领事护照旅行证签证', '領事護照旅行證簽證'],
    ['换发护照，补发护照，颁发', '換發護照，補發護照，頒發'],
    ['头发挡住', '頭髮擋住'],
    ['制证中，新证件已制作完毕', '製證中，新證件已製作完畢'],
    ['待面谈面审，页面，面签', '待面談面審，頁面，面簽'],
    ['信封里、这里、公里', '信封裡、這裡、公里'],
    ['之后，前后，皇后', '之後，前後，皇后'],
    ['干净的背景，若干', '乾淨的背景，若干'],
    ['工作台，台湾', '工作臺，臺灣'],
    ['保存并发送', '保存並發送'],
    ['签名，标签，代签', '簽名，標籤，代簽'],
    ['加注，注销，备注', '加註，註銷，備註'],
    ['只能一只', '只能一隻'],
    ['为准，准备，批准', '為準，準備，批准'],
    ['复审，恢复，答复', '複審，恢復，答覆'],
    ['联系，关系，系统', '聯繫，關係，系統'],
    ['未满16周岁', '未滿16週歲'],
  ])('of %s are %s', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional);
  });

  it('leave places, numbers and English alone', () => {
    expect(toTraditional('请在{day}前寄到 {post}（USPS）')).toBe('請在{day}前寄到 {post}（USPS）');
  });
});
