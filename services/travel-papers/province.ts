import type { Option } from '@lingshi/domain/form/form.types.ts';

/**
 * Places a home address can lie in, in the order of the administrative codes. The Chinese name is what is kept: the
 * record is Chinese whatever the reader's language.
 */
export const PROVINCES: readonly (Option & { value: string })[] = [
  { value: '北京市', words: { zh: '北京市', en: 'Beijing 北京市' } },
  { value: '天津市', words: { zh: '天津市', en: 'Tianjin 天津市' } },
  { value: '河北省', words: { zh: '河北省', en: 'Hebei 河北省' } },
  { value: '山西省', words: { zh: '山西省', en: 'Shanxi 山西省' } },
  { value: '内蒙古自治区', words: { zh: '内蒙古自治区', en: 'Inner Mongolia 内蒙古自治区' } },
  { value: '辽宁省', words: { zh: '辽宁省', en: 'Liaoning 辽宁省' } },
  { value: '吉林省', words: { zh: '吉林省', en: 'Jilin 吉林省' } },
  { value: '黑龙江省', words: { zh: '黑龙江省', en: 'Heilongjiang 黑龙江省' } },
  { value: '上海市', words: { zh: '上海市', en: 'Shanghai 上海市' } },
  { value: '江苏省', words: { zh: '江苏省', en: 'Jiangsu 江苏省' } },
  { value: '浙江省', words: { zh: '浙江省', en: 'Zhejiang 浙江省' } },
  { value: '安徽省', words: { zh: '安徽省', en: 'Anhui 安徽省' } },
  { value: '福建省', words: { zh: '福建省', en: 'Fujian 福建省' } },
  { value: '江西省', words: { zh: '江西省', en: 'Jiangxi 江西省' } },
  { value: '山东省', words: { zh: '山东省', en: 'Shandong 山东省' } },
  { value: '河南省', words: { zh: '河南省', en: 'Henan 河南省' } },
  { value: '湖北省', words: { zh: '湖北省', en: 'Hubei 湖北省' } },
  { value: '湖南省', words: { zh: '湖南省', en: 'Hunan 湖南省' } },
  { value: '广东省', words: { zh: '广东省', en: 'Guangdong 广东省' } },
  { value: '广西壮族自治区', words: { zh: '广西壮族自治区', en: 'Guangxi 广西壮族自治区' } },
  { value: '海南省', words: { zh: '海南省', en: 'Hainan 海南省' } },
  { value: '重庆市', words: { zh: '重庆市', en: 'Chongqing 重庆市' } },
  { value: '四川省', words: { zh: '四川省', en: 'Sichuan 四川省' } },
  { value: '贵州省', words: { zh: '贵州省', en: 'Guizhou 贵州省' } },
  { value: '云南省', words: { zh: '云南省', en: 'Yunnan 云南省' } },
  { value: '西藏自治区', words: { zh: '西藏自治区', en: 'Tibet 西藏自治区' } },
  { value: '陕西省', words: { zh: '陕西省', en: 'Shaanxi 陕西省' } },
  { value: '甘肃省', words: { zh: '甘肃省', en: 'Gansu 甘肃省' } },
  { value: '青海省', words: { zh: '青海省', en: 'Qinghai 青海省' } },
  { value: '宁夏回族自治区', words: { zh: '宁夏回族自治区', en: 'Ningxia 宁夏回族自治区' } },
  { value: '新疆维吾尔自治区', words: { zh: '新疆维吾尔自治区', en: 'Xinjiang 新疆维吾尔自治区' } },
  { value: '台湾省', words: { zh: '台湾省', en: 'Taiwan Province 台湾省' } },
  { value: '香港特别行政区', words: { zh: '香港特别行政区', en: 'Hong Kong SAR 香港特别行政区' } },
  { value: '澳门特别行政区', words: { zh: '澳门特别行政区', en: 'Macao SAR 澳门特别行政区' } },
];
